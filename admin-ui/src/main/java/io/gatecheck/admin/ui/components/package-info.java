/** Words, times and remediations ready to be shown, for the templates of the same name. */
@NullMarked
package io.gatecheck.admin.ui.components;

import org.jspecify.annotations.NullMarked;
