/**
 * The command line: {@link zhenxing.cli.Main} and one class per command. Exit codes: 0 done, 1
 * failed, 2 wrong usage. May import every other package; the parts of the program are put together
 * here.
 */
package zhenxing.cli;
