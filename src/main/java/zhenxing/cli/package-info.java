/**
 * The command line: {@link zhenxing.cli.Main} and one class per command. Exit codes: 0 done, 1
 * failed, 2 wrong usage. This room may import every other; it is where the parts are put together.
 */
package zhenxing.cli;
