/** The AWS clients with which the evaluator looks into member accounts. */
@NullMarked
package io.gatecheck.evaluator.member;

import org.jspecify.annotations.NullMarked;
