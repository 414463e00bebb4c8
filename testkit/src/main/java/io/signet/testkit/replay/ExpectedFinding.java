package io.signet.testkit.replay;

import java.util.Map;

/**
 * A finding that must be raised.
 *
 * @param at the event it must be raised on
 * @param line where the file says so
 * @param data the data it must have, among other
 * @param why why it must be raised; empty when not said
 */
record ExpectedFinding(Anchor at, int line, Map<String, JsonNode> data, String why) {}
