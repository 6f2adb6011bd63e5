using System.Text;
using ZoneSim.Cli;
using ZoneSim.Cli.Terminals;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

using var interrupt = new Interrupt();
return Zonesim.Run(args, Shell.OfProcess(args, interrupt.Token));
