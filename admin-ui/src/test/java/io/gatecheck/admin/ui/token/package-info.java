/** Tests of the pages of API tokens. */
@NullMarked
package io.gatecheck.admin.ui.token;

import org.jspecify.annotations.NullMarked;
