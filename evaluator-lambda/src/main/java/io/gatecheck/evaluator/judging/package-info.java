/**
 * Observed tasks become verdicts: which policies apply, what they need to know, what they say.
 * Knows no message, and records nothing.
 */
@NullMarked
package io.gatecheck.evaluator.judging;

import org.jspecify.annotations.NullMarked;
