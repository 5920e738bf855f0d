/** The tests that hold the CloudFormation templates to the code and to AWS's rules. */
@NullMarked
package io.gatecheck.stacksets;

import org.jspecify.annotations.NullMarked;
