/** Sign-in at an OpenID Connect provider. */
@NullMarked
package io.gatecheck.admin.ui.signin;

import org.jspecify.annotations.NullMarked;
