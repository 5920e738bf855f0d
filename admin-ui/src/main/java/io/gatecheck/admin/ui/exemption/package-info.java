/** The pages of exemptions: the list, one of them, and the form to request one. */
@NullMarked
package io.gatecheck.admin.ui.exemption;

import org.jspecify.annotations.NullMarked;
