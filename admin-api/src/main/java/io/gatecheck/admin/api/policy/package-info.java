/** Policies and their versions in the API, and the policies to start with. */
@NullMarked
package io.gatecheck.admin.api.policy;

import org.jspecify.annotations.NullMarked;
