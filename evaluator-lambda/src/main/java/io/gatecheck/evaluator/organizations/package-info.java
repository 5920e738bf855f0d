/** Reads from AWS Organizations which accounts there are, and their place in the tree. */
@NullMarked
package io.gatecheck.evaluator.organizations;

import org.jspecify.annotations.NullMarked;
