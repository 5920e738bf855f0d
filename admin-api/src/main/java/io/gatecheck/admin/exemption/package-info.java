/** Asking for exemptions, answering, ending them early, and looking after them. */
@NullMarked
package io.gatecheck.admin.exemption;

import org.jspecify.annotations.NullMarked;
