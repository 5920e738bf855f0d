/**
 * The AWS Organization as Gatecheck knows it: accounts, and where in the tree of units they hang.
 */
@NullMarked
package io.gatecheck.organization;

import org.jspecify.annotations.NullMarked;
