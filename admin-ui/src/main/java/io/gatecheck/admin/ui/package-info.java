/** The admin application: its start, its composition, and its entry in Lambda. */
@NullMarked
package io.gatecheck.admin.ui;

import org.jspecify.annotations.NullMarked;
