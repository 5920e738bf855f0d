/** Words and times. */
@NullMarked
package io.gatecheck.admin.ui.components;

import org.jspecify.annotations.NullMarked;
