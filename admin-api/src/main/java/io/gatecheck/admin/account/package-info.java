/** Accounts as the admin application names them. */
@NullMarked
package io.gatecheck.admin.account;

import org.jspecify.annotations.NullMarked;
