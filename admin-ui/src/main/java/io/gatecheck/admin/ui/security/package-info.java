/** What keeps browsers from being used against the reader. */
@NullMarked
package io.gatecheck.admin.ui.security;

import org.jspecify.annotations.NullMarked;
