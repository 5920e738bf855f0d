/**
 * Judging: compiled policies and a task in, verdicts with explanations out; no clock and no I/O.
 */
@NullMarked
package io.gatecheck.evaluation;

import org.jspecify.annotations.NullMarked;
