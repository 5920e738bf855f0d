/** The only place that says {@code new} of an adapter. */
@NullMarked
package io.gatecheck.evaluator.composition;

import org.jspecify.annotations.NullMarked;
