@NullMarked
package io.gatecheck.admin.ui.signin;

import org.jspecify.annotations.NullMarked;
