/** The use cases and reads of policies. */
@NullMarked
package io.gatecheck.admin.policy;

import org.jspecify.annotations.NullMarked;
