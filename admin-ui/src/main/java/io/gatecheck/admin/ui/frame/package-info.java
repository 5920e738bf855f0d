/** What every page has: navigation, theme, security headers, error pages, and words for times. */
@NullMarked
package io.gatecheck.admin.ui.frame;

import org.jspecify.annotations.NullMarked;
