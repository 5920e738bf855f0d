/** The evaluator as AWS Lambda runs it: its zip, and AWS's own runtime interface client. */
@NullMarked
package io.gatecheck.local.lambda;

import org.jspecify.annotations.NullMarked;
