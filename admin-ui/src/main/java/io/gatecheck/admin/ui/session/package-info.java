/** What is remembered of a browser, as texts that survive a Lambda. */
@NullMarked
package io.gatecheck.admin.ui.session;

import org.jspecify.annotations.NullMarked;
