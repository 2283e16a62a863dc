package org.lucarne.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/** An occurrence of the first child that is not near any occurrence of the second. */
public final class NotProximityQueryNode extends ProximityQueryNode {
  NotProximityQueryNode(QueryNode wanted, QueryNode avoided, String field, Near near) {
    super(List.of(wanted, avoided), field, near.type(), near.distance(), near.ordered());
  }
}
