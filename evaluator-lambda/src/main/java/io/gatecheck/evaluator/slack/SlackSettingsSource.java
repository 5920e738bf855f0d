package io.gatecheck.evaluator.slack;

/** The source of Slack's settings. */
public interface SlackSettingsSource {

    /**
     * The settings; cached between calls, for minutes.
     *
     * @throws UnusableSlackSettings if they cannot be read
     */
    SlackSettings current();

    /**
     * The settings, read again because Slack rejected the previous ones.
     *
     * @throws UnusableSlackSettings if they cannot be read
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
