/** Fetches, for a whole batch at once, what events do not say about their tasks. */
@NullMarked
package io.gatecheck.evaluator.facts;

import org.jspecify.annotations.NullMarked;
