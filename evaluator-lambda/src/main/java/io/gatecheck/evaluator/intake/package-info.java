/**
 * A message of the queue becomes an observed task, a stop, or an outcome. Retries and dead letters
 * end here, and nowhere else.
 */
@NullMarked
package io.gatecheck.evaluator.intake;

import org.jspecify.annotations.NullMarked;
