/** Policies and their versions over REST. */
@NullMarked
package io.gatecheck.admin.api.policy;

import org.jspecify.annotations.NullMarked;
