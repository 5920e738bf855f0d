/** Accounts by id and by name. */
@NullMarked
package io.gatecheck.admin.account;

import org.jspecify.annotations.NullMarked;
