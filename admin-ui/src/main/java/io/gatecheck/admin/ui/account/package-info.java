/** Accounts ready to be shown. */
@NullMarked
package io.gatecheck.admin.ui.account;

import org.jspecify.annotations.NullMarked;
