namespace ZoneSim.Tests.BadInput;

/// <summary>Vehicles of unknown classes, told wrongly.</summary>
public sealed class VehiclesDrawn
{
    private const string Number = "number: { value: 17, range: [6, 17], basis: assumed, tag: epistemic }";

    private const string One = "{ value: 1, range: [0, 2], basis: assumed, tag: epistemic }";

    [Fact]
    public void Vehicles_told_twice() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles-drawn:
                  {{Number}}
                  mix: { pickup: {{One}} }

            """,
            "6:5: error: found vehicles by class beside vehicles whose classes are drawn, expected one of them: 'vehicles: "
                + "none' or 'vehicles-drawn: none' takes the other away"
        );

    [Fact]
    public void Vehicles_told_never() =>
        Bad.Scenario(
            """
            convoys:
              convoy:
                vehicles: none

            """,
            "5:3: error: found no 'vehicles', expected vehicles by class, or vehicles-drawn"
        );

    [Fact]
    public void An_unknown_class() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles: none
                vehicles-drawn:
                  {{Number}}
                  mix: { pickp: {{One}} }

            """,
            "9:21: error: found the vehicle class 'pickp', expected a class under vehicle-classes: anti-aircraft, artillery, bmp, pickup, "
                + "tank, technical; did you mean 'pickup'?"
        );

    [Fact]
    public void Weights_of_nothing() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles: none
                vehicles-drawn:
                  {{Number}}
                  mix: { pickup: { value: 0, range: [0, 1], basis: assumed, tag: epistemic } }

            """,
            "9:7: error: found weights that are all 0, expected at least one weight above 0"
        );

    [Fact]
    public void No_mix() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles: none
                vehicles-drawn:
                  {{Number}}

            """,
            "8:7: error: found no 'convoys.convoy.vehicles-drawn.mix', expected a section: Weights of the classes. A file that extends another inherits it."
        );

    [Fact]
    public void No_number() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles: none
                vehicles-drawn:
                  mix: { pickup: {{One}} }

            """,
            "8:7: error: found no 'convoys.convoy.vehicles-drawn.number', expected a number without unit: Vehicles in all, "
                + "rounded to a whole number: uniform from 5.5 to 17.5 is 6 to 17, each as often."
        );

    [Fact]
    public void A_number_below_one() =>
        Bad.Scenario(
            $$"""
            convoys:
              convoy:
                vehicles: none
                vehicles-drawn:
                  number: { value: 0, range: [0, 17], basis: assumed, tag: epistemic }
                  mix: { pickup: {{One}} }

            """,
            "8:24: error: found '0', expected a value from 0.5 to 10000",
            "8:35: error: found '0', expected a value from 0.5 to 10000"
        );
}
