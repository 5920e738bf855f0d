/** What a request asks for, as it was typed, and why it cannot be answered. */
@NullMarked
package io.gatecheck.admin.request;

import org.jspecify.annotations.NullMarked;
