/** Alerts as messages in Slack, through a bot token or an incoming webhook. */
@NullMarked
package io.gatecheck.evaluator.slack;

import org.jspecify.annotations.NullMarked;
