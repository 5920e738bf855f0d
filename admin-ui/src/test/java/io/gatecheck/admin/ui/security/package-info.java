/** What browsers are told on every answer, and where they are led. */
@NullMarked
package io.gatecheck.admin.ui.security;

import org.jspecify.annotations.NullMarked;
