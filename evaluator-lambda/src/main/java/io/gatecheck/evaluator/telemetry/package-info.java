/** What the evaluator says of itself: a line of JSON a message, metrics of each batch, alerts. */
@NullMarked
package io.gatecheck.evaluator.telemetry;

import org.jspecify.annotations.NullMarked;
