/** Tests of the use cases of API tokens. */
@NullMarked
package io.gatecheck.admin.token;

import org.jspecify.annotations.NullMarked;
