package io.gatecheck.evaluator.slack;

/** Where Slack's settings come from. */
public interface SlackSettingsSource {

    /**
     * The settings; kept between calls.
     *
     * @throws UnusableSlackSettings where they cannot be read
     */
    SlackSettings current();

    /**
     * The settings read anew, because Slack refused the ones before.
     *
     * @throws UnusableSlackSettings where they cannot be read
     */
    SlackSettings renewed();

    /** Settings that never change. */
    static SlackSettingsSource fixed(SlackSettings settings) {
        return new SlackSettingsSource() {
            @Override
            public SlackSettings current() {
                return settings;
            }

            @Override
            public SlackSettings renewed() {
                return settings;
            }
        };
    }
}
