/** What a failed request for a page is answered with. */
@NullMarked
package io.gatecheck.admin.ui.error;

import org.jspecify.annotations.NullMarked;
