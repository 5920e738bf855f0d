/** Accounts as the API names them. */
@NullMarked
package io.gatecheck.admin.api.account;

import org.jspecify.annotations.NullMarked;
