package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zhenxing.engine.Match;
import zhenxing.engine.query.Clause;

/**
 * How a query is interpreted in one state of the index.
 *
 * @param used whether it is taken as words or as a phrase
 * @param clause the query in that sense
 * @param query the query of OpenSearch that finds and scores articles
 * @param other finds the query in the other sense; null unless the choice was left open
 */
record Taken(Match used, Clause clause, ObjectNode query, ObjectNode other) {}
