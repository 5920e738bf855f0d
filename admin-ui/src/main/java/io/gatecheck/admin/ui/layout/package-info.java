/** What stands around every page: header, navigation, theme switch, footer. */
@NullMarked
package io.gatecheck.admin.ui.layout;

import org.jspecify.annotations.NullMarked;
