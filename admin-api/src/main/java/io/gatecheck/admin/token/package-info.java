/** API tokens: who makes and revokes them, and what a token opens. */
@NullMarked
package io.gatecheck.admin.token;

import org.jspecify.annotations.NullMarked;
