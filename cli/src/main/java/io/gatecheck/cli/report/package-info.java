/** What a check found, and how it is written: for people, programs, build servers, code hosts. */
@NullMarked
package io.gatecheck.cli.report;

import org.jspecify.annotations.NullMarked;
