/** What stands around every page. */
@NullMarked
package io.gatecheck.admin.ui.layout;

import org.jspecify.annotations.NullMarked;
