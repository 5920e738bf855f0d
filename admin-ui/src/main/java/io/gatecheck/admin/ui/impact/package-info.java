/** The pages of recorded tasks, and of what a policy finds among them. */
@NullMarked
package io.gatecheck.admin.ui.impact;

import org.jspecify.annotations.NullMarked;
