/** The AWS Organization as Gatecheck knows it: accounts, and their place in the tree of units. */
@NullMarked
package io.gatecheck.organization;

import org.jspecify.annotations.NullMarked;
