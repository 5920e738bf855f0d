/** Policies and their versions as people look at them, and the policies to start with. */
@NullMarked
package io.gatecheck.admin.policy;

import org.jspecify.annotations.NullMarked;
