/** The pages of policies. */
@NullMarked
package io.gatecheck.admin.ui.policy;

import org.jspecify.annotations.NullMarked;
