/** API tokens over REST. */
@NullMarked
package io.gatecheck.admin.api.token;

import org.jspecify.annotations.NullMarked;
