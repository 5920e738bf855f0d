/** An inbox that stands in for Slack: what would have been sent, kept and shown. */
@NullMarked
package io.gatecheck.local.slack;

import org.jspecify.annotations.NullMarked;
