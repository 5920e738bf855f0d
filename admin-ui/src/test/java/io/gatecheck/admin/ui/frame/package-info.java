/** What every page has. */
@NullMarked
package io.gatecheck.admin.ui.frame;

import org.jspecify.annotations.NullMarked;
