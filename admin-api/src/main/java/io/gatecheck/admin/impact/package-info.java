/** Policies replayed over recorded tasks: what a policy would have found, and why. */
@NullMarked
package io.gatecheck.admin.impact;

import org.jspecify.annotations.NullMarked;
