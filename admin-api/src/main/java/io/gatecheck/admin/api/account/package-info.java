/** Accounts in the answers of the REST API. */
@NullMarked
package io.gatecheck.admin.api.account;

import org.jspecify.annotations.NullMarked;
