/** The pages of violations. */
@NullMarked
package io.gatecheck.admin.ui.violation;

import org.jspecify.annotations.NullMarked;
