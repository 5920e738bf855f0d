/** The admin application over data that is forgotten with the test. */
@NullMarked
package io.gatecheck.admin.ui;

import org.jspecify.annotations.NullMarked;
