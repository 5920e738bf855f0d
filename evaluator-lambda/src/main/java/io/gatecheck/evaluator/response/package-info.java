/** Verdicts become deeds: a violation is recorded, and then people are told; each repeatable. */
@NullMarked
package io.gatecheck.evaluator.response;

import org.jspecify.annotations.NullMarked;
